using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Staff;

/// <summary>Words about answers.</summary>
public static class StaffAnswers
{
    private const string Done = "done";

    /// <summary>
    /// What the audit says of an answer. A request that was refused and is done when it comes again leaves two entries: the code of a
    /// refusal stands in its entry's request.
    /// </summary>
    public static AuditEntry EntryOf(this StaffAnswer answer, StaffRequest request, string act, string subject, Instant at)
    {
        var outcome = answer.Refusal()?.Code ?? Done;
        return new AuditEntry(outcome == Done ? request.Id : $"{request.Id} {outcome}", request.Actor, act, subject, outcome, at);
    }

    public static StaffAnswer.NotFound NoStudy(StudyId study) => new("no-such-study", $"There is no study '{study}'.");

    public static StaffAnswer.NotFound NotEnrolled(ParticipationKey key) =>
        new("not-enrolled", $"Nobody is enrolled as '{key.Participant}' in study '{key.Study}'.");

    public static StaffAnswer.NotFound NoSite(StudyId study, SiteId site) => new("no-such-site", $"Study '{study}' has no site '{site}'.");

    public static StaffAnswer.NotFound NoAlert(StudyId study, SiteId site, AlertId alert) => new(
        "no-such-alert", $"Site '{site}' of study '{study}' has no alert '{alert}'. 'emapain alerts list {study} {site}' shows those that are not closed.");

    public static StaffAnswer.NotFound NoPayout(StudyId study, PayoutId payout) =>
        new("no-such-payout", $"Study '{study}' has no payout '{payout}'; list them by 'emapain payments list {study}'.");

    public static StaffAnswer.BadRequest BadPhone { get; } = new(
        "bad-phone",
        "'phone' is no phone number that can be texted. Give it with plus and country code and without the zero that is dialled inside the country, such as +442079460958, or as a US number, such as 813-555-0100.");

    public static StaffAnswer.BadRequest StudyNumber { get; } = new("study-number", "'phone' is a number of the study itself. Give the person's own.");

    /// <summary>What is wrong with the phone of somebody who lives in a zone.</summary>
    public static StaffAnswer.BadRequest BadPhoneIn(string zone, string? phone) => PhoneNumber.OfPerson(phone) is null ? BadPhone : new(
        "bad-phone", $"'phone' has no country code, and zone '{zone}' is outside North America, so nobody knows whose it is. Write + and country code, such as +442079460958.");

    public static StaffAnswer.Refused NoZone(string zone, string remedy) => new("no-such-zone", $"'{zone}' is no time zone that people live in. {remedy}");

    public static StaffAnswer.Refused PhoneInUse { get; } = new(
        "phone-in-use", "This phone takes part already by the same sender number. Two people need two phones.");

    /// <summary>Why something was not done; nothing where it was.</summary>
    public static Refusal? Refusal(this StaffAnswer answer) => answer switch
    {
        StaffAnswer.BadRequest bad => new Refusal(bad.Code, bad.Sentence),
        StaffAnswer.Forbidden forbidden => new Refusal(forbidden.Code, forbidden.Sentence),
        StaffAnswer.Refused refused => new Refusal(refused.Code, refused.Sentence),
        StaffAnswer.NotFound missing => new Refusal(missing.Code, missing.Sentence),
        StaffAnswer.BadRows rows => new Refusal("bad-rows", rows.Sentence),
        _ => null,
    };

    /// <summary>The answer to what the trial's state does not allow: somebody who is not there, or something that cannot be done.</summary>
    public static StaffAnswer Answer(this CaseOutcome.Refused refused) => refused.Refusal.Code == "not-enrolled"
        ? new StaffAnswer.NotFound(refused.Refusal.Code, refused.Refusal.Sentence)
        : new StaffAnswer.Refused(refused.Refusal.Code, refused.Refusal.Sentence);
}
