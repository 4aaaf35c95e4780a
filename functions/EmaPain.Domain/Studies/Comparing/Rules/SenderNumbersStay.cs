using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Comparing.Rules;

/// <summary>A person knows the number that the questions come from; the carrier's list of opt-outs hangs on it.</summary>
public sealed class SenderNumbersStay : IConsequenceRule
{
    public IEnumerable<Consequence> Of(StudyEdit edit) =>
        from pair in StudyEdit.Both(edit.Old.Sites, edit.New.Sites, site => site.Id)
        where pair.Old.SenderNumber != pair.New.SenderNumber
        select new Consequence(
            ConsequenceKind.Warning, JsonPointer.To("sites", pair.Old.Id.Value, "senderNumber"),
            $"Site {pair.Old.Id} texts from {pair.New.SenderNumber}: the carrier keeps no opt-out for a new number, and texts to {pair.Old.SenderNumber} "
            + "still have to be received for people of earlier versions. Keep both numbers.");
}
