namespace Valid;

public sealed class Asynchronous
{
    private readonly Channel _channel = new();

    public async Task SendAsync(string message, CancellationToken token)
    {
        await _channel.OpenAsync();
        try
        {
            await _channel.SendAsync(message, token);
        }
        finally
        {
            await _channel.CloseAsync();
        }
    }

    public async Task<bool> TrySendAsync(Channel channel, Channel other, string message, CancellationToken token)
    {
        if (!await channel.TryOpenAsync(token))
        {
            return false;
        }

        try
        {
            await other.SendAsync(message, token);
            await channel.SendAsync(message, token);
            return true;
        }
        finally
        {
            await channel.CloseAsync();
        }
    }

    public async Task<int> CountAsync(Channel channel)
    {
        int count = 0;
        await channel.OpenAsync().ConfigureAwait(false);
        try
        {
            while (await channel.ReceiveAsync().ConfigureAwait(false) is { } message)
            {
                if (message.Length == 0)
                {
                    break;
                }

                count++;
            }
        }
        finally
        {
            channel.Close();
        }

        return count;
    }

    public async Task PollAsync(Channel channel, CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            bool open = await channel.TryOpenAsync(token);
            if (!open)
            {
                await Task.Delay(10, token);
                continue;
            }

            try
            {
                await channel.SendAsync("ping", token);
            }
            catch (IOException)
            {
                Work();
            }
            finally
            {
                channel.Close();
            }
        }
    }

    public async Task AllAsync(Channel[] channels, CancellationToken token)
    {
        foreach (Channel channel in channels)
        {
            await channel.OpenAsync();
            try
            {
                await channel.SendAsync("all", token);
            }
            finally
            {
                channel.Close();
            }
        }
    }

    public async IAsyncEnumerable<string> MessagesAsync(Channel channel)
    {
        await channel.OpenAsync();
        try
        {
            while (await channel.ReceiveAsync() is { } message)
            {
                yield return message;
            }
        }
        finally
        {
            channel.Close();
        }
    }

    public async ValueTask EnsureAsync(Channel channel, CancellationToken token)
    {
        bool open = false;
        try
        {
            open = await channel.TryOpenAsync(token);
            await Task.Yield();
        }
        finally
        {
            if (open)
            {
                channel.Close();
            }
        }
    }
}
