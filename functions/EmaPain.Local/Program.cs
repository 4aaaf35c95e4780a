using EmaPain.Local.Commands;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
