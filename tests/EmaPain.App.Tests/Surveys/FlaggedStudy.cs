using System.Text.Json.Nodes;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Surveys;

/// <summary>Mission Reconnect with a survey at REDCap that asks about suicide, for everybody at the first assessment.</summary>
internal static class FlaggedStudy
{
    public static readonly StudyDefinition Definition = ShippedStudies.Read("mission-reconnect", tree =>
    {
        tree["occasions"]![0] = JsonNode.Parse("""
            { "id": "assessment-first", "kind": "assessment", "windowHours": 100, "survey": {
                "system": "redcap", "project": "412", "instrument": "poq_va", "link": "https://redcap.example.edu/surveys/?s=ABC&id={survey}",
                "invitation": { "en": "Study questions are waiting: {link} You may skip any of them." }, "contents": ["BDI-II"], "suicideItem": "asked",
                "flag": { "field": "safety_complete", "value": "2" } } }
            """);
        tree["compensation"]!["rules"]![1]!["occasions"] = new JsonArray("assessment-first");
        tree["alerts"]!["rules"]!.AsArray().Add(JsonNode.Parse("""{ "id": "survey-flag", "version": 1, "trigger": "survey", "level": "urgent" }"""));
    });
}
