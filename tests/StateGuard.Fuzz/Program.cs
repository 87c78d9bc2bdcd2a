using StateGuard.Fuzz;

return await new FuzzCommand().Parse(args).InvokeAsync();
