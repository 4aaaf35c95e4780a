using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Azure.Tables;

/// <summary>
/// All partition and row keys. A key is made of parts joined by <c>~</c>. Of a part, printable ASCII stays, but for
/// <c>/ \ # ?</c> (the service refuses them), <c>% ~</c> and <c>!</c>; every other UTF-16 unit becomes <c>!</c> and four hexadecimal
/// digits. A part that would be longer than 200 characters becomes <c>!!</c> and its SHA-256 (keys hold 1 KiB). So every text has a
/// valid key, and no two texts have the same.
/// </summary>
public static class Keys
{
    public const string UnitRow = "unit";
    public const string State = "state";
    public const string Contact = "contact";
    public const string ContactDetails = "details";

    /// <summary>The one row of a request id.</summary>
    public const string RequestRow = "request";

    /// <summary>The one row of a survey's invitation.</summary>
    public const string InvitationRow = "invitation";

    /// <summary>Partition and row of the watermark; after all buckets, which begin with a digit.</summary>
    public const string Watermark = "watermark";

    public const string Screening = "screening";

    public const string MailBudget = "mail-budget";

    /// <summary>A payout's own row, among its lines.</summary>
    public const string PayoutRow = "payout";

    /// <summary>What the rows of leave begin with; no role does.</summary>
    public const string StaffLeavePrefix = "~leave~";

    public const string LineKind = "line:";
    public const string HappeningKind = "hap:";
    public const string TextKind = "out:";

    private const int LongestPart = 200;
    private const int LongestGiven = 400;
    private const string Special = "/\\#?%~!";
    private static readonly Duration BucketSpan = Duration.FromMinutes(5);

    private static readonly InstantPattern BucketPattern = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'");

    public static string Participation(ParticipationKey key) => $"{Part(key.Study.Value)}~{Part(key.Participant.Value)}";

    /// <summary>What the partitions of everybody in a study begin with.</summary>
    public static string Participations(StudyId study) => Part(study.Value) + "~";

    public static string Seen(InputId input) => "seen:" + Part(input.Value);

    public static string Happening(long sequence) => HappeningKind + sequence.ToString("D10", CultureInfo.InvariantCulture);

    public static string Text(EffectId effect) => TextKind + Part(effect.Value);

    public static string Person(ParticipationKey key) => "person~" + Participation(key);

    /// <param name="pseudonym">HMAC of the phone number.</param>
    public static string Phone(string pseudonym) => "phone~" + Part(pseudonym);

    /// <param name="number">A number of ours, in the clear; its plus sign is left out.</param>
    public static string Sender(string number) => Part(number.TrimStart('+'));

    public static string Day(string day) => Part(day);

    public static string InboxEntry(string id) => Part(id);

    /// <summary>A further row of an entry that is too long for one; named by its content, so that two versions never mix.</summary>
    public static string InboxPart(string id, string digest, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Part(id)}~{Part(digest)}~{number}");

    /// <summary>Sortable UTC text of the five minutes that hold the instant.</summary>
    public static string Bucket(Instant instant)
    {
        var seconds = instant.ToUnixTimeSeconds();
        return BucketPattern.Format(Instant.FromUnixTimeSeconds(seconds - (seconds % (long)BucketSpan.TotalSeconds)));
    }

    /// <summary>The bucket so many buckets before the instant's.</summary>
    public static string BucketBefore(Instant instant, int buckets) => Bucket(instant - (BucketSpan * buckets));

    public static string Site(StudyId study, SiteId site) => $"{Part(study.Value)}~{Part(site.Value)}";

    /// <summary>The places of a stratum.</summary>
    public static string Stratum(StudyId study, string stratum) => $"stratum~{Part(study.Value)}~{Part(stratum)}";

    /// <summary>A place in a stratum; sorts by number.</summary>
    public static string Place(int place) => place.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>A unit of allocation.</summary>
    public static string AllocationUnit(StudyId study, string unit) => $"unit~{Part(study.Value)}~{Part(unit)}";

    public static string Study(StudyId study) => Part(study.Value);

    public static string Participant(ParticipantId participant) => Part(participant.Value);

    /// <summary>The list of a study's payouts.</summary>
    public static string Payouts(StudyId study) => "payouts~" + Part(study.Value);

    public static string Payout(PayoutId payout) => Part(payout.Value);

    /// <summary>A payout with its lines.</summary>
    public static string Payout(StudyId study, PayoutId payout) => $"payout~{Part(study.Value)}~{Part(payout.Value)}";

    public static string PayoutLine(ParticipantId participant) => LineKind + Part(participant.Value);

    public static string PayoutReport(StudyId study, PayoutId payout, string report) => $"report~{Part(study.Value)}~{Part(payout.Value)}~{Part(report)}";

    public static string Alert(AlertId alert) => Part(alert.Value);

    /// <summary>The partition of a mail about an alert; a site's partition has a tilde behind a study, and none is called so.</summary>
    public static string AlertMail(Guid mail) => $"mail:{mail:D}";

    public static string Task(TaskId task) => Part(task.Value);

    /// <summary>A mail of a morning; no task's own key has a tilde.</summary>
    public static string MorningMail(MorningMailKind mail, string day, string member) =>
        $"{(mail == MorningMailKind.Tasks ? "mail" : "digest")}~{Part(day)}~{Part(member)}";

    /// <summary>Row in the watermark's partition that says when a service outside failed us last.</summary>
    public static string Outage(Outage outage) => outage is App.Ports.Outage.CarrierRefusesUs ? "carrier-refusal" : "mail-outage";

    /// <summary>One operator told of one cause on one day.</summary>
    public static string OperatorMail(string day, string cause, string address) => $"told~{day}~{cause}~{address}";

    public static string Staff(StaffRoleId role, string member) => Part(role.Value) + "~" + Part(member);

    public static string StaffLeave(string member) => StaffLeavePrefix + Part(member);

    public static string Actor(string actor) => Part(actor);

    public static string Request(string request) => Part(request);

    public static string Survey(SurveyId survey) => Part(survey.Value);

    public static string Queue(string queue) => Part(queue);

    public static string DeadLetter(string id) => Part(id);

    /// <summary>A key that is joined already, for example of a research row; its <c>~</c> stays.</summary>
    public static string Given(string key) => Shorten(Escape(key, c => c != '~'), key, LongestGiven);

    /// <summary>The first text after all that begin with <paramref name="prefix"/>.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    private static string Part(string text) => Shorten(Escape(text, _ => true), text, LongestPart);

    private static string Shorten(string escaped, string text, int longest) =>
        escaped.Length <= longest ? escaped : "!!" + Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(text)));

    private static string Escape(string text, Func<char, bool> escapes)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= ' ' and <= '~' && !(Special.Contains(c, StringComparison.Ordinal) && escapes(c)))
            {
                key.Append(c);
            }
            else
            {
                key.Append(CultureInfo.InvariantCulture, $"!{(int)c:X4}");
            }
        }

        return key.ToString();
    }
}
