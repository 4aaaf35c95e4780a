using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Staff;

/// <summary>Words about answers.</summary>
internal static class StaffAnswers
{
    private const string Done = "done";

    /// <summary>
    /// What the audit says of an answer. A request that was refused and is done when it comes again leaves two entries: the code of a
    /// refusal stands in its entry's request.
    /// </summary>
    public static AuditEntry EntryOf(this StaffAnswer answer, StaffRequest request, string act, string subject, Instant at)
    {
        var outcome = answer.OutcomeWord();
        return new AuditEntry(outcome == Done ? request.Id : $"{request.Id} {outcome}", request.Actor, act, subject, outcome, at);
    }

    public static StaffAnswer.NotFound NoSite(StudyId study, SiteId site) => new("no-such-site", $"Study '{study}' has no site '{site}'.");

    private static string OutcomeWord(this StaffAnswer answer) => answer switch
    {
        StaffAnswer.BadRequest bad => bad.Code,
        StaffAnswer.Refused refused => refused.Code,
        StaffAnswer.NotFound missing => missing.Code,
        _ => Done,
    };
}
