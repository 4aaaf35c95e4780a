using System.Text;

namespace EmaPain.Cli.Payments;

/// <summary>A file that a command wrote.</summary>
internal sealed record WrittenFile(string File, string Sha256)
{
    /// <summary>Writes a file whole or not at all; one of another content is not overwritten.</summary>
    /// <exception cref="CouldNotRunException">It cannot be written.</exception>
    public static WrittenFile Write(string file, string text)
    {
        try
        {
            if (!System.IO.File.Exists(file) || System.IO.File.ReadAllText(file) != text)
            {
                var beside = $"{file}.part";
                System.IO.File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                System.IO.File.Move(beside, file, overwrite: false);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotRunException($"{file} cannot be written ({fault.Message.TrimEnd('.')}); name another file by --out.");
        }

        return new WrittenFile(Path.GetFullPath(file), Http.StaffAnswer.HashOf(text));
    }
}
