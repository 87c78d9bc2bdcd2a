namespace Valid;

public sealed class Checkpoints
{
    private readonly Volume _volume = new();
    private readonly Volume _mirror = new();

    public TransitionResult Save(string page)
    {
        TransitionResult result = _volume.BeginCheckpoint();
        if (result != Done)
        {
            return result;
        }

        try
        {
            _volume.Write(page);
        }
        finally
        {
            _volume.EndCheckpoint();
        }

        return result;
    }

    public int DoCheckpoint(Volume volume, Volume other, string page)
    {
        int ret = volume.StartCheckpoint();
        if (ret < 0)
        {
            return ret;
        }

        try
        {
            ret = volume.Write(page);
            if (ret < 0)
            {
                goto Out;
            }

            ret = other.Write(page);

        Out:
            Note(ret);
        }
        finally
        {
            volume.EndCheckpoint();
        }

        return ret;
    }

    public int Ready(Volume volume, Volume other)
    {
        int ret = volume.StartCheckpoint();
        if (ret != 0)
        {
            goto Exit;
        }

        if (!volume.IsReady)
        {
            ret = -16;
            goto End;
        }

        other.IsReady = true;

    End:
        volume.EndCheckpoint();
    Exit:
        return ret;
    }

    public string Describe(Volume volume)
    {
        switch (volume.BeginCheckpoint())
        {
            case Done:
                bool ready = volume.IsReady;
                volume.EndCheckpoint();
                return ready ? "ready" : "not ready";
            case Busy:
                return "busy";
            default:
                return "no";
        }
    }

    public bool Flush(Volume volume)
    {
        bool begun = volume.BeginCheckpoint() == Done;
        if (!begun)
        {
            return false;
        }

        try
        {
            return volume.Flush();
        }
        finally
        {
            volume.EndCheckpoint();
        }
    }

    public void Demand(Volume volume)
    {
        volume.BeginCheckpoint().ThrowIfFailed();
        try
        {
            Work();
        }
        finally
        {
            volume.EndCheckpoint();
        }
    }

    public int Pair()
    {
        if (_volume.BeginCheckpoint() is not Done)
        {
            return -16;
        }

        try
        {
            if (_mirror.BeginCheckpoint() is not Done)
            {
                return -11;
            }

            try
            {
                _volume.Flush();
                _mirror.Flush();
            }
            finally
            {
                _mirror.EndCheckpoint();
            }
        }
        finally
        {
            _volume.EndCheckpoint();
        }

        return 0;
    }

    public void Wait(Volume volume)
    {
        while (true)
        {
            TransitionResult result = volume.BeginCheckpoint();
            if (result == Busy)
            {
                Work();
                continue;
            }

            if (result == Done)
            {
                break;
            }

            throw new TransitionException(result, "no checkpoint");
        }

        volume.EndCheckpoint();
    }
}
