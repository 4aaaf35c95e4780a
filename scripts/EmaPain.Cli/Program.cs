using System.Text;
using EmaPain.Cli;

// Whatever the locale says: files and pipes hold UTF-8.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, Console.OpenStandardInput(), Console.Out, Console.Error);
