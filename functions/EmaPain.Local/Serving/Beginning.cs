using System.Globalization;
using EmaPain.Domain.Studies;
using EmaPain.Local.Cohort.Doors;

namespace EmaPain.Local.Serving;

/// <summary>
/// What staff do from a person's enrolment to the first day, as the study has it: where arms are drawn also the visits before, the stratum, and a
/// partner, who is made up, where two take part together.
/// </summary>
internal sealed class Beginning(StaffOffice office)
{
    private int partners;

    /// <summary>Whoever is to be activated with the person, by name.</summary>
    private static string PartnerOf(Enrolment form) => $"{form.Participant}-partner";

    /// <summary>Enrols the person, and the partner where the study has dyads.</summary>
    /// <returns>The app's answers, up to the first refusal.</returns>
    public async Task<StaffReply> EnrolAsync(StudyDefinition study, Enrolment form, CancellationToken cancel)
    {
        if (study.Allocation is not { Unit: AllocationUnit.Dyad })
        {
            return await office.EnrolAsync(form, partner: null, cancel);
        }

        var enrolled = await office.EnrolAsync(form, PartnerOf(form), cancel);
        var other = form with
        {
            Participant = PartnerOf(form),
            Phone = string.Create(CultureInfo.InvariantCulture, $"+1701556{++partners:0000}"),
            Role = study.Roles.First(role => role.Id.Value != form.Role).Id.Value,
        };
        return enrolled.IsDone ? await office.EnrolAsync(other, form.Participant, cancel) : enrolled;
    }

    /// <summary>Goes on until the person is active, or something is missing that only answers can bring.</summary>
    public async Task<StaffReply> StartAsync(StudyDefinition study, Enrolment form, CancellationToken cancel)
    {
        var answer = new StaffReply(200, "");
        foreach (var (who, record) in Records(study, form))
        {
            answer = await office.RecordAsync(study.Id.Value, who, record, cancel);
            if (!answer.IsDone)
            {
                break;
            }
        }

        return answer;
    }

    private static IEnumerable<(string Who, object Record)> Records(StudyDefinition study, Enrolment form)
    {
        string[] everybody = study.Allocation is { Unit: AllocationUnit.Dyad } ? [form.Participant, PartnerOf(form)] : [form.Participant];
        var arm = study.DrawsArms ? [(form.Participant, new { record = "randomisation" })]
            : form.Arm is { Length: > 0 } chosen ? [(form.Participant, new { record = "allocation", arm = chosen })]
            : Array.Empty<(string, object)>();
        return study.Allocation is not { } plan
            ? [.. arm, .. Activations(everybody)]
            :
            [
                .. from id in plan.After.Where(id => study.Occasions.Any(one => one.Id == id.Value && one.Kind == OccasionKind.Assessment))
                   from who in everybody
                   select (who, (object)new { record = "assessment-completed", occasion = id.Value }),
                .. plan.Factors.Select(factor => (form.Participant, (object)new { record = "stratum", factor = factor.Id, value = factor.Values[0] })),
                .. arm,
                .. everybody.Select(who => (who, (object)new { record = "disclosure" })),
                .. Activations(everybody),
            ];
    }

    private static IEnumerable<(string Who, object Record)> Activations(IEnumerable<string> people) =>
        people.Select(who => (who, (object)new { record = "activation" }));
}
