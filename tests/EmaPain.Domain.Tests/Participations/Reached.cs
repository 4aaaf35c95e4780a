using System.Globalization;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>How many courses of each study come to what the laws speak of, so that none holds only because nothing happened.</summary>
internal sealed class Reached
{
    private static readonly string[] Everywhere = ["STOP", "START", "zone change", "pause", "resume", "hold", "wrong number", "text that arrives late", "text sent twice"];
    private static readonly string[] WhereAsked = ["answer", "correction", "late answer", "answer by phone", "reminder", "missed", "unsent"];
    private readonly SortedDictionary<string, int> courses = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Study, string Mark), int> marked = [];

    public static IEnumerable<string> By(Participation before, Input input, Instant now, Decision decision) =>
        decision.Happenings.Select(Of).OfType<string>().Concat(input is Input.TextArrived text && text.ReceivedAt < now - Duration.FromMinutes(5) ? ["text that arrives late"] : [])
            .Concat(input is Input.TextArrived { Id.Value: var id } && id.EndsWith("-again", StringComparison.Ordinal) && before.ActivatedAt is not null ? ["text sent twice"] : []);

    public void Count(StudyDefinition study, bool isAsked, IEnumerable<string> marks)
    {
        var name = isAsked ? study.Title : $"{study.Title}, asked nothing";
        courses[name] = courses.GetValueOrDefault(name) + 1;
        foreach (var mark in marks)
        {
            marked[(name, mark)] = marked.GetValueOrDefault((name, mark)) + 1;
        }
    }

    /// <summary>What no course of a study came to.</summary>
    public IEnumerable<string> Lacking() =>
        from study in courses.Keys
        from mark in study.EndsWith(", asked nothing", StringComparison.Ordinal) ? Everywhere : [.. Everywhere, .. WhereAsked]
        where marked.GetValueOrDefault((study, mark)) == 0
        select $"{study}: {mark}";

    public override string ToString() => string.Join('\n', courses.Select(study => string.Create(
        CultureInfo.InvariantCulture,
        $"{study.Key}, {study.Value} courses: {string.Join(", ", Everywhere.Concat(WhereAsked).Select(mark => $"{mark} {100 * marked.GetValueOrDefault((study.Key, mark)) / study.Value} %"))}")));

    private static string? Of(Happening happening) => happening switch
    {
        Happening.OptedOut => "STOP",
        Happening.OptedIn => "START",
        Happening.ZoneChanged => "zone change",
        Happening.TimesChosen => "other times",
        Happening.Paused => "pause",
        Happening.Resumed => "resume",
        Happening.Held => "hold",
        Happening.WrongNumberTold => "wrong number",
        Happening.Answered { Answer: { Mode: AnswerMode.Phone } } => "answer by phone",
        Happening.Answered { Answer: { Timeliness: Timeliness.Late } } => "late answer",
        Happening.Answered { Answer: { Revision: > 1 } } => "correction",
        Happening.Answered => "answer",
        Happening.Reminded => "reminder",
        Happening.OccasionClosed => "missed",
        Happening.OccasionUnsent => "unsent",
        _ => null,
    };
}
