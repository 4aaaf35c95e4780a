namespace EmaPain.App.Ports;

/// <summary>The beginning of a sign-in elsewhere.</summary>
/// <param name="At">Where the browser goes.</param>
/// <param name="Challenge">Stays in the browser until it comes back; what comes back has to be an answer to it.</param>
public sealed record SignInStart(Uri At, string Challenge);
