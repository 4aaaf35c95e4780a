using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Rehearsing;

/// <summary>What staff record of a rehearsed person up to the activation, as far as the script does not.</summary>
internal sealed class ImpliedStart(RehearsalOptions options, IReadOnlyList<ScriptLine> lines)
{
    /// <summary>The consent document that stands in a rehearsal's records.</summary>
    public const string ConsentDocument = "rehearsal";

    /// <summary>Whether the script records the activation itself.</summary>
    public bool IsActivatedByScript => Records<StaffRecord.Activation>();

    /// <summary>The arm to give; none where the study has none or the script allocates.</summary>
    public ArmId? Arm => Records<StaffRecord.Randomisation>() || Records<StaffRecord.Allocation>() ? null : options.Arm;

    /// <summary>The enrolment, and all that the study requires to be agreed to.</summary>
    public IEnumerable<StaffRecord> Enrolment()
    {
        var study = options.Study;
        yield return new StaffRecord.Enrolment(
            options.Role, options.Site, options.Language, options.Zone, options.Weekday, options.Time, study.Version,
            study.Allocation is { Unit: AllocationUnit.Dyad } ? new ParticipantId("partner") : null);
        if (study.Consents.Required.Count == 0)
        {
            yield return new StaffRecord.Consent(ConsentDocument);
        }

        foreach (var document in study.Consents.Required.Count == 0 ? [] : study.Consents.All())
        {
            yield return new StaffRecord.Consent(document.Version ?? ConsentDocument, document.Kind);
        }
    }

    /// <summary>What staff decide, met where it is not decided yet and the script does not decide it before the activation.</summary>
    public IEnumerable<StaffRecord> Criteria(Participation person) =>
        from one in Eligibility.Of(options.Study, person)
        where one.Criterion.By == EligibilityBasis.Staff && one.Outcome == CriterionOutcome.Open && !lines.Any(line => Decides(line, one.Criterion.Id))
        select new StaffRecord.Criterion(one.Criterion.Id, CriterionOutcome.Met);

    /// <summary>The disclosure, where the study has it and the script has not.</summary>
    public IEnumerable<StaffRecord> Disclosure() =>
        options.Study.Allocation is null || Records<StaffRecord.Disclosure>() ? [] : [new StaffRecord.Disclosure()];

    private bool Decides(ScriptLine line, RuleId criterion) =>
        line is ScriptLine.Records { Record: StaffRecord.Criterion { Id: var id } } && id == criterion && (IsActivatedByScript || line.Local <= options.Activation);

    private bool Records<T>()
        where T : StaffRecord => lines.Any(line => line is ScriptLine.Records { Record: T });
}
