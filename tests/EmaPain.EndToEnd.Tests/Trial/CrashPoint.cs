namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Where a worker dies.</summary>
public enum CrashPoint
{
    BeforeTheCommit,
    AfterTheCommit,
    AfterTheClaim,
    AfterTheCarrierAccepted,
    BeforeTheOutcomeIsCommitted,
    AfterTheOutcomeIsCommitted,
}
