namespace EmaPain.Cli.Releases;

/// <summary>A file of a release.</summary>
/// <param name="File">Its name.</param>
/// <param name="Rows">Without the header.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal digits.</param>
internal sealed record ReleasedFile(string File, long Rows, string Sha256);
