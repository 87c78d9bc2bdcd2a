namespace Valid;

public sealed class Pools
{
    private readonly BlockPool _pool = new();

    public int Read(Stream stream)
    {
        Block block = _pool.Rent(4096);
        try
        {
            return block.Read(stream);
        }
        finally
        {
            _pool.Return(block);
        }
    }

    public int ReadSome(Stream stream)
    {
        Block? block = _pool.RentOrNull(100);
        if (block == null)
        {
            return -12;
        }

        try
        {
            return block.Read(stream);
        }
        finally
        {
            _pool.Return(block);
        }
    }

    public bool TryFill(int size)
    {
        if (!_pool.TryRent(size, out Block? block))
        {
            return false;
        }

        try
        {
            block.Fill(0);
            return true;
        }
        finally
        {
            _pool.Return(block);
        }
    }

    public int Sum(int[] sizes)
    {
        int sum = 0;
        foreach (int size in sizes)
        {
            Block block = _pool.Rent(size);
            sum += block.Size;
            _pool.Return(block);
        }

        return sum;
    }

    public void Copy(Stream stream)
    {
        Block first = _pool.Rent(10);
        try
        {
            Block second = _pool.Rent(20);
            try
            {
                first.Read(stream);
                second.Read(stream);
            }
            finally
            {
                _pool.Return(second);
            }
        }
        finally
        {
            _pool.Return(first);
        }
    }

    public int Measure(BlockPool pool, int kind)
    {
        Block block = pool.Rent(kind);
        int size;
        switch (kind)
        {
            case 0:
                size = block.Size;
                break;
            case 1:
                size = block.Size * 2;
                break;
            default:
                pool.Return(block);
                return 0;
        }

        pool.Return(block);
        return size;
    }

    public void Zero(Stream stream, BlockPool pool)
    {
        Block block = pool.Rent(1);
        try
        {
            while (block.Read(stream) > 0)
            {
                if (block.Size == 0)
                {
                    return;
                }

                block.Fill(0);
            }
        }
        catch (IOException)
        {
            Work();
        }
        finally
        {
            pool.Return(block);
        }
    }
}
