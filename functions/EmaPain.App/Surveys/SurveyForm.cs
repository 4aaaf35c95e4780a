using System.Collections.Immutable;
using System.Text.Json;
using System.Web;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Surveys;

/// <summary>Reads the bodies of survey systems.</summary>
public static class SurveyForm
{
    /// <summary>REDCap's Data Entry Trigger: a posted form. Nothing if it has no field.</summary>
    public static SurveyReport? OfRedcap(string body)
    {
        var form = HttpUtility.ParseQueryString(body);
        var fields = form.AllKeys.OfType<string>().ToImmutableSortedDictionary(name => name, name => form[name] ?? "", StringComparer.Ordinal);
        return fields.IsEmpty ? null : new SurveyReport(SurveySystem.Redcap, fields);
    }

    /// <summary>A Qualtrics workflow: one flat JSON object of texts, numbers and truth values. Nothing if it is something else.</summary>
    public static SurveyReport? OfQualtrics(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            foreach (var member in document.RootElement.EnumerateObject())
            {
                fields[member.Name] = member.Value.ToString();
            }

            return fields.Count == 0 ? null : new SurveyReport(SurveySystem.Qualtrics, fields.ToImmutable());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: an escaped half of a surrogate pair, which is no text.
            return null;
        }
    }
}
