using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>
/// The window of an occasion by texts is over before the next one is due, so that a reply has one occasion to belong to. Days that are counted
/// from different anchors cannot be compared.
/// </summary>
public sealed class WindowsDoNotOverlap : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var texts = study.Occasions.Select((plan, place) => (plan, place)).Where(entry => entry.plan.Kind == OccasionKind.Texts).ToList();
        foreach (var (plan, place) in texts)
        {
            var others = texts.Where(other => other.plan.Anchor == plan.Anchor && Meet(plan, other.plan)).Select(other => other.plan);
            if (Room(study, plan, others) is { } room && plan.WindowHours > room)
            {
                yield return StudyIssue.Error(
                    JsonPointer.To("occasions", place, "windowHours"),
                    $"The next occasion can be due {Math.Max(0, room)} hours after this one; {(room > 0 ? $"write {room} or less" : "move one of both")}.");
            }
        }
    }

    /// <summary>The fewest hours from an occasion of the plan to the next one; none: nothing follows.</summary>
    private static int? Room(StudyDefinition study, OccasionPlan plan, IEnumerable<OccasionPlan> others)
    {
        var all = others.SelectMany(other => SlotSpan.Of(study, other).Select(span => (IsOwn: other == plan, Span: span))).ToList();
        return SlotSpan.Of(study, plan)
            .SelectMany(span => all.Where(other => span.FirstDay < other.Span.FirstDay || (!other.IsOwn && ComeAtOnce(span, other.Span))).Select(other => (int?)span.HoursTo(other.Span)))
            .Min();
    }

    /// <summary>Whether both come in the same week or month; the shorter one is taken for the first.</summary>
    private static bool ComeAtOnce(SlotSpan span, SlotSpan other) => span.FirstDay == other.FirstDay && span.LastDay <= other.LastDay;

    /// <summary>Whether one participant can have both.</summary>
    private static bool Meet(OccasionPlan one, OccasionPlan other) => Meet(one.Arms, other.Arms) && Meet(one.Roles, other.Roles);

    private static bool Meet<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) => one.Count == 0 || other.Count == 0 || one.Intersect(other).Any();
}
