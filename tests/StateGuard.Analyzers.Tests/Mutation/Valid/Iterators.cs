namespace Valid;

public sealed class Iterators
{
    private readonly Latch _latch = new();
    private readonly Database _database = new();
    private readonly List<string> _items = [];

    public IEnumerable<string> All()
    {
        _latch.EnterRead();
        try
        {
            foreach (string item in _items)
            {
                yield return item;
            }
        }
        finally
        {
            _latch.ExitRead();
        }
    }

    public IEnumerable<int> Lengths(Latch latch, Latch other)
    {
        foreach (string item in _items)
        {
            latch.Enter();
            int length = item.Length;
            latch.Exit();
            yield return length;
        }

        Note(other);
    }

    public IEnumerable<string> Valid(IEnumerable<string> statements)
    {
        foreach (string statement in statements)
        {
            bool valid;
            _database.Begin();
            try
            {
                valid = _database.IsValid(statement);
            }
            finally
            {
                _database.Rollback();
            }

            if (valid)
            {
                yield return statement;
            }
        }
    }

    public IEnumerable<int> Tables(Database database, string[] tables)
    {
        if (!database.TryBegin())
        {
            yield break;
        }

        try
        {
            foreach (string table in tables)
            {
                yield return database.Count(table);
            }
        }
        finally
        {
            database.Commit();
        }
    }

    public IEnumerable<string> Pages(BlockPool pool, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Block block = pool.Rent(i);
            string text;
            try
            {
                block.Fill(1);
                text = "page";
            }
            finally
            {
                pool.Return(block);
            }

            yield return text;
        }
    }
}
