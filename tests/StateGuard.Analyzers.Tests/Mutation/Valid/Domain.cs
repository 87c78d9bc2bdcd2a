namespace Valid;

/// <summary>The types that the valid code works with: pairs of every style, as a program would declare them.</summary>
public sealed class Latch
{
    [Begins("Hold")] public void Enter() => Work();
    [Begins("Hold")] public bool TryEnter(int milliseconds) => milliseconds > 0 && Check();
    [Begins("Hold")] public void Enter(ref bool taken) => taken = Check();
    [Ends("Hold")] public void Exit() => Work();
    [Begins("Reading")] public void EnterRead() => Work();
    [Ends("Reading")] public void ExitRead() => Work();
    [Begins("Writing")] public bool TryEnterWrite() => Check();
    [Ends("Writing")] public void ExitWrite() => Work();
}

public sealed class Database
{
    [Begins("Transaction")] public void Begin() => Work();
    [Begins("Transaction")] public bool TryBegin() => Check();
    [Begins("Transaction")] public int BeginErrno() => Step();
    [Ends("Transaction")] public void Commit() => Work();
    [Ends("Transaction")] public void Rollback() => Work();
    public extern void Execute(string statement);
    public extern bool IsValid(string statement);
    public extern int Count(string table);
}

public sealed class Grid
{
    public int Rows;
    [Begins("Update")] public void BeginUpdate() => Work();
    [Ends("Update")] public void EndUpdate() => Work();
    public extern void Add(string row);
    public extern bool Remove(string row);
    public extern void Sort();
}

public sealed class Block
{
    public int Size;
    public extern void Fill(byte value);
    public extern int Read(Stream stream);
}

public sealed class BlockPool
{
    [return: Begins("Loan")] public Block Rent(int size) => new() { Size = size };
    public bool TryRent(int size, [Begins("Loan")] [NotNullWhen(true)] out Block? block) => (block = size > 0 ? new() : null) != null;
    [return: Begins("Loan")] public Block? RentOrNull(int size) => size > 0 ? new() : null;
    public void Return([Ends("Loan")] Block block) => Note(block);
}

public sealed class Volume
{
    public bool IsReady;
    [Begins("Checkpoint")] public TransitionResult BeginCheckpoint() => (TransitionResult)Step();
    [Begins("Checkpoint")] public int StartCheckpoint() => Step();
    [Ends("Checkpoint")] public void EndCheckpoint() => Work();
    public extern int Write(string page);
    public extern bool Flush();
}

public sealed class Channel
{
    [Begins("Connection")] public Task OpenAsync() => WorkAsync();
    [Begins("Connection")] public Task<bool> TryOpenAsync(CancellationToken token) => Task.FromResult(Check());
    [Ends("Connection")] public Task CloseAsync() => WorkAsync();
    [Ends("Connection")] public void Close() => Work();
    public extern Task SendAsync(string message, CancellationToken token);
    public extern Task<string?> ReceiveAsync();
}

public sealed class Session : IDisposable
{
    public extern void Send(string message);
    public extern string? Receive();
    [Ends("Session")] public void Dispose() => Work();
}

public sealed class Server
{
    [return: Begins("Session")] public Session Connect(string name) => new();
    public bool TryConnect(string name, [Begins("Session")] [NotNullWhen(true)] out Session? session) => (session = name.Length > 0 ? new() : null) != null;
}
