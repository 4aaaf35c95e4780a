namespace EmaPain.Domain.Studies;

/// <summary>
/// What participants are sent beside the questions, per language. <c>{sitePhone}</c>, <c>{balance}</c>, <c>{amount}</c>, <c>{question}</c>,
/// <c>{value}</c>, <c>{names}</c> and others as said below are filled in, money with its dollar sign; no text names a disease, an arm, a clinic or a person.
/// </summary>
public sealed record StudyTexts
{
    /// <summary>
    /// A person's first text, sent at the first allowed minute after activation: who writes, how often, rates, HELP and STOP, not watched
    /// around the clock. Nothing is sent where a study has none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Welcome { get; init; } = new Dictionary<string, string>();

    /// <summary>Stands before the open question in a reminder.</summary>
    public required IReadOnlyDictionary<string, string> Reminder { get; init; }

    /// <summary>Asks again after a text that could not be read, with the open question in <c>{question}</c>.</summary>
    public required IReadOnlyDictionary<string, string> AskAgain { get; init; }

    /// <summary>Answers a text that came when no question was open.</summary>
    public required IReadOnlyDictionary<string, string> NothingOpen { get; init; }

    /// <summary>Confirms a correction, with what the answer is now in <c>{value}</c>.</summary>
    public required IReadOnlyDictionary<string, string> Changed { get; init; }

    /// <summary>Asks which answer a correction is for, with the names that can be used in <c>{names}</c>.</summary>
    public required IReadOnlyDictionary<string, string> ChangeWhich { get; init; }

    public required IReadOnlyDictionary<string, string> OptOutConfirmation { get; init; }

    public required IReadOnlyDictionary<string, string> OptInConfirmation { get; init; }

    /// <summary>Asks for a YES before any other text; needed where texts have to be confirmed (double opt-in).</summary>
    public IReadOnlyDictionary<string, string>? OptInRequest { get; init; }

    /// <summary>Asks a person who is not activated yet to go on; needed where the study nudges.</summary>
    public IReadOnlyDictionary<string, string>? Nudge { get; init; }

    /// <summary>Confirms a peer coach's contact, with the person's number in <c>{value}</c>; needed where the study has peer coaches.</summary>
    public IReadOnlyDictionary<string, string>? ContactTaken { get; init; }

    /// <summary>Says that staff are told of a peer coach's concern, and what to do in danger; needed where the study has peer coaches.</summary>
    public IReadOnlyDictionary<string, string>? ConcernTaken { get; init; }

    /// <summary>Asks a peer coach which person a contact was with, and how; needed where the study has peer coaches.</summary>
    public IReadOnlyDictionary<string, string>? ContactWhich { get; init; }

    /// <summary>Study, contact, how often, rates, STOP, not watched around the clock, crisis line (facts/domain.md section 6).</summary>
    public required IReadOnlyDictionary<string, string> Help { get; init; }

    /// <summary>Says the balance, <c>{balance}</c>.</summary>
    public required IReadOnlyDictionary<string, string> Balance { get; init; }

    /// <summary>Said after the balance: all that was <c>{earned}</c>, and <c>{paid}</c>.</summary>
    public IReadOnlyDictionary<string, string>? BalancePaid { get; init; }

    /// <summary>Said after the balance where a part of it was handed to whoever pays and is not confirmed: how much is <c>{onItsWay}</c>.</summary>
    public IReadOnlyDictionary<string, string>? BalanceOnItsWay { get; init; }

    /// <summary>Said after the balance where answers are not booked yet: what they will add, <c>{pending}</c>.</summary>
    public IReadOnlyDictionary<string, string>? BalancePending { get; init; }

    /// <summary>Said after the balance where more can be earned by answers: <c>{amount}</c> and the <c>{date}</c> of the questions.</summary>
    public IReadOnlyDictionary<string, string>? BalanceNext { get; init; }

    /// <summary>The same where the next is a visit, a survey, a session or a call: <c>{amount}</c> and its <c>{date}</c>.</summary>
    public IReadOnlyDictionary<string, string>? BalanceNextVisit { get; init; }

    /// <summary>Thanks for answers that were paid: <c>{amount}</c> and the new <c>{balance}</c>.</summary>
    public required IReadOnlyDictionary<string, string> Thanks { get; init; }

    /// <summary>Apologises to whoever has the number now; no hint of what the study is about.</summary>
    public required IReadOnlyDictionary<string, string> WrongNumber { get; init; }

    /// <summary>Neutral answer to a phone that nobody enrolled.</summary>
    public required IReadOnlyDictionary<string, string> UnknownPhone { get; init; }

    /// <summary>Answer to words of crisis from a phone that nobody enrolled.</summary>
    public required IReadOnlyDictionary<string, string> UnknownPhoneCrisis { get; init; }
}
