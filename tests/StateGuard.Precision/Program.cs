using StateGuard.Precision.Commands;

return await new StudyCommand().Parse(args).InvokeAsync();
