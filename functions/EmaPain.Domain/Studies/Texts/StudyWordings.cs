using EmaPain.Domain.Instruments;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Texts;

/// <summary>Lists every wording of a study.</summary>
public static class StudyWordings
{
    public static IEnumerable<StudyWording> Of(StudyDefinition study) =>
    [
        .. study.Scales.SelectMany(Anchors),
        .. study.Instruments.SelectMany(Questions),
        .. study.Roles.Select((role, place) => new StudyWording(JsonPointer.To("roles", place, "crisis"), WordingUse.Crisis, role.Crisis)),
        .. study.Occasions.SelectMany((plan, place) => plan.Survey is { } survey
            ? [new StudyWording(JsonPointer.To("occasions", place, "survey", "invitation"), WordingUse.Invitation, survey.Invitation) { Required = [Filling.Link] }]
            : Array.Empty<StudyWording>()),
        .. Texts(study.Texts),
    ];

    /// <summary>What a person may be sent, in all languages; the names of a scale's ends alone are answers. Listed only when looked at.</summary>
    public static IEnumerable<string> Sent(StudyDefinition study)
    {
        foreach (var wording in Of(study).Where(wording => wording.Use != WordingUse.Anchor).SelectMany(wording => wording.ByLanguage.Values))
        {
            yield return wording;
        }
    }

    private static IEnumerable<StudyWording> Anchors(Scale scale, int place)
    {
        yield return new(JsonPointer.To("scales", place, "minimumAnchor"), WordingUse.Anchor, scale.MinimumAnchor);
        yield return new(JsonPointer.To("scales", place, "maximumAnchor"), WordingUse.Anchor, scale.MaximumAnchor);
    }

    private static IEnumerable<StudyWording> Questions(Instrument instrument, int place)
    {
        yield return new(JsonPointer.To("instruments", place, "prompt"), WordingUse.Question, instrument.Prompt);
        foreach (var (item, itemPlace) in instrument.Items.Select((item, itemPlace) => (item, itemPlace)))
        {
            yield return new(JsonPointer.To("instruments", place, "items", itemPlace, "question"), WordingUse.Question, item.Question);
        }
    }

    private static IEnumerable<StudyWording> Texts(StudyTexts texts)
    {
        if (texts.Welcome.Count > 0)
        {
            yield return Text("welcome", texts.Welcome, Filling.SitePhone);
        }

        yield return new("/texts/reminder", WordingUse.Reminder, texts.Reminder);
        yield return Text("askAgain", texts.AskAgain, Filling.Question);
        yield return Text("nothingOpen", texts.NothingOpen);
        yield return Text("changed", texts.Changed, Filling.Value);
        yield return Text("changeWhich", texts.ChangeWhich, Filling.Names);
        yield return Text("optOutConfirmation", texts.OptOutConfirmation);
        yield return Text("optInConfirmation", texts.OptInConfirmation);
        if (texts.OptInRequest is { } request)
        {
            yield return Text("optInRequest", request);
        }

        if (texts.Nudge is { } nudge)
        {
            yield return Text("nudge", nudge);
        }

        foreach (var wording in OfPeers(texts))
        {
            yield return wording;
        }

        yield return Text("help", texts.Help, Filling.SitePhone);
        yield return Text("balance", texts.Balance, Filling.Balance);
        foreach (var part in BalanceParts(texts))
        {
            yield return part;
        }

        yield return Text("thanks", texts.Thanks, Filling.Amount, Filling.Balance);
        yield return Text("wrongNumber", texts.WrongNumber);
        yield return Text("unknownPhone", texts.UnknownPhone);
        yield return new("/texts/unknownPhoneCrisis", WordingUse.Crisis, texts.UnknownPhoneCrisis);
    }

    /// <summary>What peer coaches are answered.</summary>
    private static IEnumerable<StudyWording> OfPeers(StudyTexts texts) =>
    [
        .. texts.ContactTaken is { } contact ? [Text("contactTaken", contact, Filling.Value)] : Array.Empty<StudyWording>(),
        .. texts.ConcernTaken is { } concern ? [new StudyWording("/texts/concernTaken", WordingUse.Crisis, concern)] : Array.Empty<StudyWording>(),
        .. texts.ContactWhich is { } which ? [Text("contactWhich", which)] : Array.Empty<StudyWording>(),
    ];

    /// <summary>What may stand after the balance in the same text.</summary>
    public static IEnumerable<StudyWording> BalanceParts(StudyTexts texts) =>
    [
        .. Part("balancePaid", texts.BalancePaid, [Filling.Paid], [Filling.Earned]),
        .. Part("balanceOnItsWay", texts.BalanceOnItsWay, [Filling.OnItsWay], []),
        .. Part("balancePending", texts.BalancePending, [Filling.Pending], []),
        .. Part("balanceNext", texts.BalanceNext, [Filling.Amount, Filling.Date], []),
        .. Part("balanceNextVisit", texts.BalanceNextVisit, [Filling.Amount, Filling.Date], []),
    ];

    /// <summary>The balance with all that may stand after it; questions or a visit come next, not both.</summary>
    public static string LongestBalance(StudyTexts texts, string language)
    {
        string In(IReadOnlyDictionary<string, string>? wording) => wording?.GetValueOrDefault(language) ?? "";

        var next = In(texts.BalanceNext).Length > In(texts.BalanceNextVisit).Length ? texts.BalanceNext : texts.BalanceNextVisit;
        return string.Join(' ', new[] { texts.Balance, texts.BalancePaid, texts.BalanceOnItsWay, texts.BalancePending, next }.Select(In).Where(part => part.Length > 0));
    }

    private static IEnumerable<StudyWording> Part(string name, IReadOnlyDictionary<string, string>? wording, string[] required, string[] optional) => wording is null
        ? []
        : [new StudyWording(JsonPointer.To("texts", name), WordingUse.Text, wording) { Required = required, Optional = optional }];

    private static StudyWording Text(string name, IReadOnlyDictionary<string, string> wording, params string[] required) =>
        new(JsonPointer.To("texts", name), WordingUse.Text, wording) { Required = required, Optional = [Filling.SitePhone] };
}
