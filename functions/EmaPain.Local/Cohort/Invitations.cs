using System.Text.RegularExpressions;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort;

/// <summary>Recognises the invitations that one person gets to linked surveys, by their published wording.</summary>
internal sealed class Invitations(PublishedStudy study, PersonTruth person)
{
    private const string Id = "id";

    private readonly string reminder = study.Texts["reminder"][person.Language] + " ";
    private readonly List<Regex> wordings =
    [
        .. study.Occasions.Where(plan => plan.Survey is not null && person.IsAmong(plan.Roles, arms: [])).Select(plan => Wording(plan.Survey!, study, person)),
    ];

    /// <summary>The opaque id in an invitation; nothing where the text is none.</summary>
    public string? IdIn(string text) =>
        wordings.Select(wording => wording.Match(text)).FirstOrDefault(match => match.Success)?.Groups[Id].Value;

    /// <summary>Whether a text reminds of an invitation.</summary>
    public bool IsReminder(string text) => text.StartsWith(reminder, StringComparison.Ordinal) && IdIn(text[reminder.Length..]) is not null;

    private static Regex Wording(PublishedSurvey survey, PublishedStudy study, PersonTruth person)
    {
        var words = survey.Invitation[person.Language]
            .Replace("{link}", survey.Link, StringComparison.Ordinal)
            .Replace("{role}", person.Role, StringComparison.Ordinal)
            .Replace("{sitePhone}", study.SiteOf(person.Site).ContactPhone, StringComparison.Ordinal);
        return new Regex($"^{Regex.Escape(words).Replace(@"\{survey}", $"(?<{Id}>[0-9a-f]+)", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant);
    }
}
