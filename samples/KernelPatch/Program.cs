using KernelPatch.Run;

Console.WriteLine();
Console.WriteLine("Every version of the patch, against the generated freezer: what was tried, what it returned, the state it left.");
Console.WriteLine();

foreach (PatchVersion version in PatchVersion.All)
{
    new Trial(version, Console.Out).Run();
}
