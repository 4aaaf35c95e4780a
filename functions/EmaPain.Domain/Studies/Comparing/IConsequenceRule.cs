namespace EmaPain.Domain.Studies.Comparing;

/// <summary>One thing that an edit may do to a trial.</summary>
public interface IConsequenceRule
{
    IEnumerable<Consequence> Of(StudyEdit edit);
}
