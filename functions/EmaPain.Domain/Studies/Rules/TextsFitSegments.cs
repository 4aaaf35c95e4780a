using System.Globalization;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>No text takes more segments than the study allows, with its longest fillings; a reminder is counted with the longest question, an invitation as a reminder of it.</summary>
public sealed class TextsFitSegments : IStudyRule
{
    private const int AmountWithoutCap = 999999;
    private const int SurveyIdLength = 32;

    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from wording in StudyWordings.Of(study)
        where wording.Use != WordingUse.Anchor
        from entry in wording.ByLanguage
        let sent = AsSent(study, wording.Use, entry.Key, Whole(study, wording, entry.Key, entry.Value))
        let segments = SegmentCount.Of(sent)
        where segments > study.MaximumSegments
        select StudyIssue.Error(
            JsonPointer.Below(wording.Place, entry.Key),
            $"With its longest fillings this takes {segments} segments, \"maximumSegments\" is {study.MaximumSegments}; {Remedy(sent)}.");

    /// <summary>The balance goes out in one text with all that may stand after it.</summary>
    internal static string Whole(StudyDefinition study, StudyWording wording, string language, string text) => ReferenceEquals(wording.ByLanguage, study.Texts.Balance)
        ? StudyWordings.LongestBalance(study.Texts, language)
        : text;

    /// <summary>A text as it is sent at its longest.</summary>
    internal static string AsSent(StudyDefinition study, WordingUse use, string language, string text)
    {
        var dollars = (study.Compensation.CapCents ?? AmountWithoutCap) / 100m;
        var amount = string.Create(CultureInfo.InvariantCulture, $"${dollars:0.00}");
        var largest = study.Scales.Select(scale => scale.Maximum).DefaultIfEmpty().Max();
        var question = LongestQuestion(study, language);
        var filled = text
            .Replace(Filling.SitePhone, Longest(study.Sites.Select(site => site.ContactPhone)), StringComparison.Ordinal)
            .Replace(Filling.Balance, amount, StringComparison.Ordinal)
            .Replace(Filling.Amount, amount, StringComparison.Ordinal)
            .Replace(Filling.Earned, amount, StringComparison.Ordinal)
            .Replace(Filling.Paid, amount, StringComparison.Ordinal)
            .Replace(Filling.OnItsWay, amount, StringComparison.Ordinal)
            .Replace(Filling.Pending, amount, StringComparison.Ordinal)
            .Replace(Filling.Date, "2026-12-31", StringComparison.Ordinal)
            .Replace(Filling.Question, question, StringComparison.Ordinal)
            .Replace(Filling.Value, LongestOf(study, instrument => NamesOfItems.List(instrument.Items.Select(_ => largest))), StringComparison.Ordinal)
            .Replace(Filling.Names, LongestOf(study, instrument => NamesOfItems.List(instrument.Items, language)), StringComparison.Ordinal);
        return use switch
        {
            WordingUse.Reminder => $"{filled} {question}",
            WordingUse.Invitation => $"{study.Texts.Reminder.GetValueOrDefault(language)} {filled.Replace(Filling.Link, LongestLink(study), StringComparison.Ordinal)}",
            _ => filled,
        };
    }

    private static string LongestLink(StudyDefinition study) =>
        Longest(study.Occasions.Select(plan => plan.Survey?.Link
            .Replace(Filling.Survey, new string('0', SurveyIdLength), StringComparison.Ordinal)
            .Replace(Filling.Role, Longest(study.Roles.Select(role => role.Id.Value)), StringComparison.Ordinal) ?? string.Empty));

    private static string LongestQuestion(StudyDefinition study, string language) =>
        StudyWordings.Of(study)
            .Where(wording => wording.Use == WordingUse.Question && wording.ByLanguage.ContainsKey(language))
            .Select(wording => wording.ByLanguage[language])
            .OrderByDescending(SegmentCount.Of).ThenByDescending(text => text.Length)
            .FirstOrDefault() ?? string.Empty;

    private static string LongestOf(StudyDefinition study, Func<Instrument, string> filling) => Longest(study.Instruments.Select(filling));

    private static string Longest(IEnumerable<string> texts) => texts.MaxBy(text => text.Length) ?? string.Empty;

    private static string Remedy(string sent) =>
        SegmentCount.OutsideGsm7(sent) is { Length: > 0 } letters
            ? $"shorten it, or replace {letters}, which more than halve what fits into a segment"
            : "shorten it or raise the limit";
}
