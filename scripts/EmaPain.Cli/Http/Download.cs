namespace EmaPain.Cli.Http;

/// <summary>A file that comes from the app.</summary>
/// <param name="Body">Its bytes, as they come.</param>
/// <param name="Sha256">What the app says its SHA-256 is, in hexadecimal; none: it says nothing.</param>
/// <param name="Name">What the app calls it.</param>
internal sealed record Download(Stream Body, string? Sha256, string? Name);
