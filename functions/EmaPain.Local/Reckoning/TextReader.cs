using System.Text.RegularExpressions;
using EmaPain.Local.Cohort;
using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Reckoning;

/// <summary>Tells by the published wording what a text to one person is for.</summary>
internal sealed class TextReader
{
    private readonly Ear ear;
    private readonly Invitations invitations;
    private readonly List<(TextKind Kind, Regex Wording)> wordings;

    public TextReader(PublishedStudy study, PersonTruth person)
    {
        ear = new Ear(study, person.Language);
        invitations = new Invitations(study, person);
        var phone = study.SiteOf(person.Site).ContactPhone;
        var crisis = study.Roles.First(role => role.Id == person.Role).Crisis[person.Language];
        wordings =
        [
            .. study.Texts.TryGetValue("welcome", out var welcome) ? [(TextKind.Welcome, Wording(welcome[person.Language], phone))] : Array.Empty<(TextKind, Regex)>(),
            (TextKind.Crisis, Wording(crisis, phone)),
            (TextKind.Thanks, Wording(study.Texts["thanks"][person.Language], phone)),
            (TextKind.OptOutConfirmation, Wording(study.Texts["optOutConfirmation"][person.Language], phone)),
            (TextKind.OptInConfirmation, Wording(study.Texts["optInConfirmation"][person.Language], phone)),
            (TextKind.Changed, Wording(study.Texts["changed"][person.Language], phone)),
            (TextKind.WrongNumber, Wording(study.Texts["wrongNumber"][person.Language], phone)),
            .. new[] { (TextKind.ContactTaken, "contactTaken"), (TextKind.ConcernTaken, "concernTaken") }
                .Where(kind => study.Texts.ContainsKey(kind.Item2))
                .Select(kind => (kind.Item1, Wording(study.Texts[kind.Item2][person.Language], phone))),
        ];
    }

    /// <summary>Kind, and the instrument of a prompt; nothing for texts whose number the rules do not fix.</summary>
    public (TextKind Kind, string? Instrument)? KindOf(string text)
    {
        switch (ear.Recognise(text))
        {
            case { Cue: Cue.Prompt } prompt:
                return (TextKind.Prompt, prompt.Instrument);
            case { Cue: Cue.Reminder }:
                return (TextKind.Reminder, null);
            case null when invitations.IdIn(text) is not null:
                return (TextKind.Invitation, null);
            case null when invitations.IsReminder(text):
                return (TextKind.Reminder, null);
            default:
                var index = wordings.FindIndex(known => known.Wording.IsMatch(text));
                return index < 0 ? null : (wordings[index].Kind, null);
        }
    }

    private static Regex Wording(string published, string sitePhone)
    {
        var pattern = Regex.Escape(published.Replace("{sitePhone}", sitePhone, StringComparison.Ordinal))
            .Replace(@"\{amount}", @"\$[0-9.]+", StringComparison.Ordinal)
            .Replace(@"\{value}", "[0-9]+", StringComparison.Ordinal)
            .Replace(@"\{balance}", @"\$[0-9.]+", StringComparison.Ordinal);
        return new Regex($"^{pattern}$", RegexOptions.CultureInvariant);
    }
}
