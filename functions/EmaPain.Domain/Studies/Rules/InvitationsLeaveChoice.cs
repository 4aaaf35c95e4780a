using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>An invitation says that questions may be skipped.</summary>
public sealed class InvitationsLeaveChoice : IStudyRule
{
    private static readonly Dictionary<string, string> Words = new() { ["en"] = "skip", ["es"] = "omit" };

    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from entry in study.Occasions.Select((plan, place) => (plan.Survey, place))
        where entry.Survey is not null
        from text in entry.Survey.Invitation
        where Words.TryGetValue(text.Key, out var word) && !text.Value.Contains(word, StringComparison.OrdinalIgnoreCase)
        select StudyIssue.Error(
            JsonPointer.To("occasions", entry.place, "survey", "invitation", text.Key), $"The invitation does not say that questions may be skipped; write so with \"{Words[text.Key]}\".");
}
