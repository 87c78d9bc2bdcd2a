namespace Valid;

public sealed class Helped
{
    private readonly Volume _volume = new();
    private readonly Database _database = new();
    private readonly Latch _latch = new();

    public int Store(string page)
    {
        int err = _volume.StartCheckpoint();
        if (err != 0)
        {
            return err;
        }

        try
        {
            return Put(_volume, page);
        }
        finally
        {
            Finish(_volume);
        }
    }

    public void Locked(Action action)
    {
        _latch.Enter();
        try
        {
            action();
        }
        finally
        {
            Release();
        }
    }

    public bool Change(string statement)
    {
        if (!_database.TryBegin())
        {
            return false;
        }

        bool done = false;
        try
        {
            done = Accepts(statement);
        }
        finally
        {
            Close(_database, done);
        }

        return done;
    }

    public void Update(Database database, Database log, string statement)
    {
        database.Begin();
        try
        {
            log.Execute(statement);
            Check(statement);
        }
        finally
        {
            database.Rollback();
        }
    }

    public int Nested(Volume volume)
    {
        int Write(string page)
        {
            int err = volume.StartCheckpoint();
            if (err != 0)
            {
                return err;
            }

            try
            {
                return volume.Write(page);
            }
            finally
            {
                volume.EndCheckpoint();
            }
        }

        return Write("first") == 0 ? Write("second") : -1;
    }

    private static int Put(Volume volume, string page) => page.Length == 0 ? -22 : volume.Write(page);

    private static void Finish(Volume volume) => volume.EndCheckpoint();

    private void Release() => _latch.Exit();

    private bool Accepts(string statement) => _database.IsValid(statement);

    private static void Check(string statement)
    {
        if (statement.Length == 0)
        {
            throw new ArgumentException("empty", nameof(statement));
        }
    }

    private static void Close(Database database, bool done)
    {
        if (done)
        {
            database.Commit();
        }
        else
        {
            database.Rollback();
        }
    }
}
