using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>One act of a member of staff.</summary>
/// <param name="Request">The request id, and the code of a refusal; the same request leaves one entry for each outcome.</param>
/// <param name="Actor">Who, by id.</param>
/// <param name="Act">What, in kebab case.</param>
/// <param name="Subject">On whom or what, by ids.</param>
/// <param name="Outcome">Done, or the code of the refusal.</param>
/// <param name="At">When.</param>
public sealed record AuditEntry(string Request, string Actor, string Act, string Subject, string Outcome, Instant At);
