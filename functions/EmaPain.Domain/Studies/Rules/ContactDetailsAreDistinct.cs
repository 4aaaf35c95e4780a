using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>What is kept of people is named once.</summary>
public sealed class ContactDetailsAreDistinct : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from detail in study.ContactDetails.Select((value, place) => (value, place))
        where study.ContactDetails.Take(detail.place).Contains(detail.value)
        select StudyIssue.Error(JsonPointer.To("contactDetails", detail.place), "This stands here before; keep one entry.");
}
