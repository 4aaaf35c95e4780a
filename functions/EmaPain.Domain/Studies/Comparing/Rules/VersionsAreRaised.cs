using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Comparing.Rules;

/// <summary>Whatever changes gets a new version, since rows of data name the version that they come from.</summary>
public sealed class VersionsAreRaised : IConsequenceRule
{
    public IEnumerable<Consequence> Of(StudyEdit edit) =>
    [
        .. Study(edit.Old, edit.New),
        .. from pair in StudyEdit.Both(edit.Old.Instruments, edit.New.Instruments, instrument => instrument.Id)
           where pair.Old.Version == pair.New.Version && !StudyEdit.AreSame(pair.Old, pair.New)
           select Kept(JsonPointer.To("instruments", pair.Old.Id.Value, "version"), $"Instrument {pair.Old.Id}", pair.Old.Version),
        .. from pair in StudyEdit.Both(edit.Old.Compensation.Rules, edit.New.Compensation.Rules, rule => rule.Id)
           where pair.Old.Version >= pair.New.Version && !StudyEdit.AreSame(pair.Old, pair.New)
           select Kept(JsonPointer.To("compensation", "rules", pair.Old.Id.Value, "version"), $"Payment rule {pair.Old.Id}", $"{pair.New.Version}"),
        .. from pair in StudyEdit.Both(edit.Old.Alerts.Rules, edit.New.Alerts.Rules, rule => rule.Id)
           where pair.Old.Version >= pair.New.Version && !StudyEdit.AreSame(pair.Old, pair.New)
           select Kept(JsonPointer.To("alerts", "rules", pair.Old.Id.Value, "version"), $"Alert rule {pair.Old.Id}", $"{pair.New.Version}"),
    ];

    private static IEnumerable<Consequence> Study(StudyDefinition old, StudyDefinition next) => old.Version >= next.Version && !StudyEdit.AreSame(old, next)
        ? [new(
            ConsequenceKind.Mistake, "/version",
            $"An edit needs a version above {old.Version}: published versions never change. Set \"version\": {old.Version + 1} and save as {old.Version + 1}.study.json.")]
        : [];

    private static Consequence Kept(string place, string what, string version) => new(
        ConsequenceKind.Mistake, place, $"{what} changed and its version '{version}' was not raised: rows of data could not tell the two apart. Raise it.");
}
