using System.Text.Json.Nodes;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>The newest version of a preset with pay rules of a test, since most trials published no amounts.</summary>
internal static class PresetPay
{
    private const int MostOccasions = 4;

    public static string Study(string id)
    {
        var text = Studies.Json(id);
        var json = Studies.Tree(text);
        json["compensation"] = new JsonObject { ["rules"] = RulesFor(StudyReader.Read(text).Study!) };
        return json.ToJsonString();
    }

    public static IEnumerable<string> RuleIds(string id) => StudyReader.Read(Study(id)).Study!.Compensation.Rules.Select(rule => rule.Id.Value);

    /// <summary>
    /// Pays for the first instrument of the first four questions, by the whole and by the share, for visits, and for calls and sessions. Not of all:
    /// two rules over eight weeks could let the state of a person of weekly-pst-peg outgrow its row.
    /// </summary>
    private static JsonArray RulesFor(StudyDefinition study)
    {
        var first = study.Occasions.First(plan => plan.Kind == OccasionKind.Texts).Steps[0].Instrument;
        bool Asks(OccasionPlan plan) => plan.Kind == OccasionKind.Texts && plan.Steps.Any(step => step.Instrument == first);

        return
        [
            .. Rule(study, "answers", 500, Asks, rule => rule["instrument"] = first.Value),
            .. Rule(study, "completion", 701, Asks, rule => (rule["instrument"], rule["prorated"]) = (first.Value, "share")),
            .. Rule(study, "assessment", 2000, plan => plan.Kind == OccasionKind.Assessment && plan.Survey is null, _ => { }),
            .. Rule(study, "attendance", 1050, plan => plan.Kind == OccasionKind.Contact, _ => { }),
        ];
    }

    private static IEnumerable<JsonNode> Rule(StudyDefinition study, string on, int cents, Func<OccasionPlan, bool> isPaid, Action<JsonObject> more)
    {
        var occasions = study.Occasions.Where(isPaid).SelectMany(plan => plan.Slots()).Select(slot => (JsonNode)slot.Id.Value).Take(MostOccasions).ToArray();
        var rule = new JsonObject { ["id"] = on, ["version"] = 1, ["on"] = on, ["cents"] = cents, ["occasions"] = new JsonArray(occasions) };
        more(rule);
        return occasions.Length == 0 ? [] : [rule];
    }
}
