namespace Valid;

public sealed class Scopes
{
    private readonly Server _server = new();

    public void Greet(string name)
    {
        using Session session = _server.Connect(name);
        session.Send("hello");
    }

    public string? Ask(string name, string question)
    {
        using (Session session = _server.Connect(name))
        {
            session.Send(question);
            return session.Receive();
        }
    }

    public void GreetAll(string[] names)
    {
        foreach (string name in names)
        {
            using Session session = _server.Connect(name);
            if (session.Receive() == null)
            {
                continue;
            }

            session.Send("hello");
        }
    }

    public void Relay(string from, string to)
    {
        using Session source = _server.Connect(from);
        using Session target = _server.Connect(to);
        while (source.Receive() is { } message)
        {
            target.Send(message);
        }
    }

    public bool TryGreet(string name)
    {
        if (!_server.TryConnect(name, out Session? session))
        {
            return false;
        }

        try
        {
            session.Send("hello");
        }
        finally
        {
            session.Dispose();
        }

        return true;
    }

    public string Talk(Server server, string name)
    {
        Session session = server.Connect(name);
        try
        {
            session.Send("talk");
            return session.Receive() ?? "";
        }
        finally
        {
            session.Dispose();
        }
    }

    public async Task<string?> LaterAsync(Server server, string name)
    {
        using Session session = server.Connect(name);
        await Task.Yield();
        return session.Receive();
    }
}
