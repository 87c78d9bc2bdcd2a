namespace Valid;

public sealed class Transactions
{
    private readonly Database _database = new();
    private readonly Database _archive = new();

    public void Transfer(string from, string to)
    {
        _database.Begin();
        try
        {
            _database.Execute(from);
            _database.Execute(to);
        }
        catch
        {
            _database.Rollback();
            throw;
        }

        _database.Commit();
    }

    public bool TryTransfer(Database database, string statement)
    {
        if (!database.TryBegin())
        {
            return false;
        }

        bool done = false;
        try
        {
            database.Execute(statement);
            done = true;
        }
        finally
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

        return done;
    }

    public int Apply(Database database, Database log, string statement)
    {
        int err = database.BeginErrno();
        if (err != 0)
        {
            return err;
        }

        try
        {
            database.Execute(statement);
            log.Execute(statement);
        }
        catch (IOException)
        {
            database.Rollback();
            return -5;
        }
        catch (Exception)
        {
            database.Rollback();
            throw;
        }

        database.Commit();
        return 0;
    }

    public int ApplyOrUndo(string statement)
    {
        int err = _database.BeginErrno();
        if (err < 0)
        {
            goto Out;
        }

        bool valid = false;
        try
        {
            valid = _database.IsValid(statement);
        }
        finally
        {
            if (!valid)
            {
                _database.Rollback();
            }
        }

        if (!valid)
        {
            err = -22;
            goto Out;
        }

        _database.Commit();

    Out:
        Work();
        return err;
    }

    public void Import(IEnumerable<string> statements)
    {
        foreach (string statement in statements)
        {
            _database.Begin();
            try
            {
                if (!_database.IsValid(statement))
                {
                    continue;
                }

                _database.Execute(statement);
            }
            finally
            {
                _database.Commit();
            }
        }
    }

    public bool Retry(Database database, string statement)
    {
        for (int i = 0; i < 3; i++)
        {
            if (database.TryBegin())
            {
                try
                {
                    database.Execute(statement);
                    return true;
                }
                finally
                {
                    database.Commit();
                }
            }
        }

        return false;
    }

    public void Both(string statement)
    {
        _database.Begin();
        try
        {
            _archive.Begin();
            try
            {
                _database.Execute(statement);
                _archive.Execute(statement);
            }
            finally
            {
                _archive.Commit();
            }
        }
        finally
        {
            _database.Commit();
        }
    }

    public int Choose(Database database, int kind)
    {
        database.Begin();
        try
        {
            switch (kind)
            {
                case 0:
                    return database.Count("orders");
                case 1:
                    database.Execute("delete");
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(kind));
            }
        }
        finally
        {
            database.Rollback();
        }

        return 0;
    }

    public void Checked(Database database, string statement)
    {
        bool begun = database.TryBegin();
        if (!begun)
        {
            throw new InvalidOperationException("busy");
        }

        try
        {
            database.Execute(statement);
        }
        finally
        {
            database.Commit();
        }
    }

    public int Errors(Database database)
    {
        int err;
        while ((err = database.BeginErrno()) == -11)
        {
            Work();
        }

        if (err == 0)
        {
            try
            {
                database.Execute("vacuum");
            }
            finally
            {
                database.Commit();
            }
        }

        return err;
    }
}
