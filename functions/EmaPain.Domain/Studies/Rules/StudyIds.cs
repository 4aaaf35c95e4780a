using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>The ids that a study file gives out, with their places, by the kind of thing that they name.</summary>
internal static class StudyIds
{
    /// <summary>Ids in lower case; those of occasions are left out, since they stand for several.</summary>
    public static IEnumerable<(string Kind, string Id, string Place)> LowerCase(StudyDefinition study) =>
    [
        ("study", study.Id.Value, "/id"),
        .. study.Scales.Select((scale, i) => ("scale", scale.Id.Value, JsonPointer.To("scales", i, "id"))),
        .. study.Roles.Select((role, i) => ("role", role.Id.Value, JsonPointer.To("roles", i, "id"))),
        .. study.Arms.Select((arm, i) => ("arm", arm.Id.Value, JsonPointer.To("arms", i, "id"))),
        .. study.Sites.Select((site, i) => ("site", site.Id.Value, JsonPointer.To("sites", i, "id"))),
        .. study.Compensation.Rules.Select((rule, i) => ("compensation rule", rule.Id.Value, JsonPointer.To("compensation", "rules", i, "id"))),
        .. study.Alerts.Rules.Select((rule, i) => ("alert rule", rule.Id.Value, JsonPointer.To("alerts", "rules", i, "id"))),
    ];

    public static IEnumerable<(string Kind, string Id, string Place)> OfInstruments(StudyDefinition study) =>
        study.Instruments.Select((instrument, i) => ("instrument", instrument.Id.Value, JsonPointer.To("instruments", i, "id")));

    public static IEnumerable<(string Kind, string Id, string Place)> OfItems(StudyDefinition study) =>
        study.Instruments.SelectMany((instrument, i) =>
            instrument.Items.Select((item, j) => ("item", item.Id.Value, JsonPointer.To("instruments", i, "items", j, "id"))));
}
