using EmaPain.App.Casework;
using EmaPain.App.Payments;
using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Staff;

/// <summary>
/// What only unblinded staff may record, since taking or refusing it would tell the arm. It depends on the study alone, so that somebody
/// blinded is answered the same for everybody.
/// </summary>
public sealed class RecordSight(IParticipations participations, IStudies studies, PaySight pay)
{
    /// <summary>The answer to somebody who may not record this; nothing where this person may.</summary>
    public async Task<StaffAnswer.Forbidden?> BarAsync(ParticipationKey key, StaffRecord record, StaffRequest request, CancellationToken cancel)
    {
        if (request.IsUnblinded || studies.Newest(key.Study) is null)
        {
            return null;
        }

        var person = (await participations.LoadAsync(key, cancel)).Participation;
        return person.EnrolledAt is null ? null
            : record is StaffRecord.Adjustment && pay.Bar(key.Study, request) is { } bar ? bar
            : TellsTheArm(studies.Of(person), record) is { } what
            ? new("blinded", $"{what}. Somebody with the role for unblinded staff (Trial.Unblinded) has to record this.")
            : null;
    }

    private string? TellsTheArm(StudyDefinition study, StaffRecord record) => record switch
    {
        StaffRecord.AttendanceTaken taken => OfOccasion(study, taken.Occasion),
        StaffRecord.AssessmentCompleted taken => OfOccasion(study, taken.Occasion),
        StaffRecord.AnswersTaken taken => OfOccasion(study, taken.Occasion) ?? OfItems(study, taken),
        StaffRecord.Adjustment adjustment => OfOccasion(study, new OccasionId(adjustment.Cause)),
        StaffRecord.Migration to when studies.Find(study.Id, to.Version) is { } later && Blinding.FitTellsTheArm(study, later) =>
            $"Version {to.Version} changes what only some arms have",
        StaffRecord.Migration when Blinding.EndTellsTheArm(study) => "Whoever is done is not moved, and the day of that depends on the arm",
        _ => null,
    };

    private static string? OfOccasion(StudyDefinition study, OccasionId occasion) =>
        OccasionPlanning.Find(study, occasion) is not null && Blinding.TellsTheArm(study, occasion) ? $"Only some arms have '{occasion}'" : null;

    private static string? OfItems(StudyDefinition study, StaffRecord.AnswersTaken taken)
    {
        var items = taken.Answers.IsDefaultOrEmpty ? [] : taken.Answers.Where(answer => answer is not null).Select(answer => answer.Item).ToHashSet();
        var byArm = from instrument in study.Instruments
                    where OccasionPlanning.Find(study, taken.Occasion) is not null && Blinding.TellsTheArm(study, taken.Occasion, instrument.Id)
                    from item in instrument.Items
                    where items.Contains(item.Id)
                    select $"Only some arms are asked '{item.Id}' at '{taken.Occasion}'";
        return byArm.FirstOrDefault();
    }
}
