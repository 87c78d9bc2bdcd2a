namespace Valid;

public sealed class Locks
{
    private readonly Latch _latch = new();
    private readonly Latch _journal = new();
    private readonly List<string> _items = [];

    public void Add(string item)
    {
        _latch.Enter();
        try
        {
            _items.Add(item);
        }
        finally
        {
            _latch.Exit();
        }
    }

    public bool TryAdd(string item)
    {
        if (!_latch.TryEnter(100))
        {
            return false;
        }

        try
        {
            if (_items.Contains(item))
            {
                return false;
            }

            _items.Add(item);
            return true;
        }
        finally
        {
            _latch.Exit();
        }
    }

    public void AddFlagged(string item)
    {
        bool taken = false;
        try
        {
            _latch.Enter(ref taken);
            _items.Add(item);
        }
        finally
        {
            if (taken)
            {
                _latch.Exit();
            }
        }
    }

    public void Move(Locks other, string item)
    {
        _latch.Enter();
        try
        {
            _journal.Enter();
            try
            {
                _items.Remove(item);
                Note(item);
            }
            finally
            {
                _journal.Exit();
            }
        }
        finally
        {
            _latch.Exit();
        }
    }

    public void Drain(Latch latch, Latch spare)
    {
        while (Check())
        {
            if (!latch.TryEnter(1))
            {
                continue;
            }

            try
            {
                if (_items.Count == 0)
                {
                    break;
                }

                _items.RemoveAt(0);
            }
            finally
            {
                latch.Exit();
            }
        }

        Note(spare);
    }

    public int Peek(int index)
    {
        int length = 0;
        _latch.EnterRead();
        try
        {
            length = _items[index].Length;
        }
        catch (ArgumentOutOfRangeException)
        {
            length = -1;
        }
        finally
        {
            _latch.ExitRead();
        }

        return length;
    }

    public bool Replace(string old, string by)
    {
        bool writing = _latch.TryEnterWrite();
        if (writing)
        {
            try
            {
                _items[_items.IndexOf(old)] = by;
            }
            finally
            {
                _latch.ExitWrite();
            }
        }

        return writing;
    }

    public void Upgrade(Latch latch, Latch other)
    {
        latch.EnterRead();
        try
        {
            bool writing = latch.TryEnterWrite();
            try
            {
                Note(other);
            }
            finally
            {
                if (writing)
                {
                    latch.ExitWrite();
                }
            }
        }
        finally
        {
            latch.ExitRead();
        }
    }

    public void Spin(Latch latch)
    {
        while (!latch.TryEnter(10))
        {
            Work();
        }

        try
        {
            Work();
        }
        finally
        {
            latch.Exit();
        }
    }

    public void Catching(Latch latch)
    {
        latch.Enter();
        try
        {
            Work();
        }
        catch
        {
            latch.Exit();
            throw;
        }

        latch.Exit();
    }
}
