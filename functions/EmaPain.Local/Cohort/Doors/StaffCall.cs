namespace EmaPain.Local.Cohort.Doors;

/// <summary>A request of staff.</summary>
/// <param name="Method">GET, PUT or POST.</param>
/// <param name="Path">Below the app's address, without a leading slash.</param>
/// <param name="Body">JSON; empty for GET.</param>
/// <param name="RequestId">The same for the same seed, so that a repeated run decides the same.</param>
public sealed record StaffCall(HttpMethod Method, string Path, string Body, Guid RequestId);
