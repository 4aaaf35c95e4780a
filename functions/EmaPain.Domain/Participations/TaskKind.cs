namespace EmaPain.Domain.Participations;

/// <summary>What a coordinator is asked to do.</summary>
public enum TaskKind
{
    /// <summary>The person opted out of texts: offer another way to take part.</summary>
    CallAfterOptOut,

    /// <summary>Several occasions in a row were missed: call.</summary>
    CallAfterSilence,

    /// <summary>A question is still open after its reminders: call.</summary>
    CallAfterReminders,

    /// <summary>Somebody consented, was nudged, and is still not activated: call.</summary>
    CallAfterNudges,

    /// <summary>An answer of the screening was changed after the allocation, and a criterion is not met any more: look at it; the person goes on.</summary>
    ReviewEligibility,

    /// <summary>A question was due, and an agreement that the study requires is not in force: ask for it.</summary>
    AskForConsent,

    /// <summary>A text may be a wish to stop; prompts are paused until staff asked.</summary>
    AskWhetherToStop,

    /// <summary>Somebody else seems to have the phone; prompts are paused.</summary>
    CheckPhoneNumber,

    /// <summary>Questions went to somebody else's phone before that was known; what was answered from there is taken back.</summary>
    ReviewMisdirected,

    /// <summary>START came from a person who withdrew.</summary>
    CallAfterWithdrawal,

    /// <summary>The same unreadable texts keep coming; answers to them stopped for an hour.</summary>
    LookAtTexts,

    /// <summary>A person wrote something in words that nothing here understood: somebody reads that day's texts.</summary>
    ReadText,

    /// <summary>A text came from a phone that nobody enrolled.</summary>
    FindUnknownPhone,

    /// <summary>A text or the report of a survey could not be judged, or its sender cannot be answered; somebody has to read it where it is kept, in table Inbox.</summary>
    ReadUnjudgedText,

    /// <summary>An event could not be read; it is kept in table Inbox.</summary>
    LookAtUnreadableEvent,

    /// <summary>A queue message failed for good; it is kept in table DeadLetters.</summary>
    LookAtDeadLetter,

    /// <summary>Nobody is on the list for an alert's role at this site.</summary>
    NameAlertOwner,

    /// <summary>An adverse event was recorded.</summary>
    FollowAdverseEvent,

    /// <summary>A peer coach left: somebody needs another one.</summary>
    NameCoach,

    /// <summary>After a cry for help routine texts are held, and nobody has cleared that for a day.</summary>
    ClearHold,

    /// <summary>A paid occasion was not asked, or not surely, through no fault of the person: credit what it pays.</summary>
    CreditUnaskedOccasion,

    /// <summary>Money was taken back after it was on its way to the person; no later payment is the smaller for it.</summary>
    SettleOverpayment,

    /// <summary>A person's payments of a year reached a sum at which the institution has to do something.</summary>
    HeedPayThreshold,

    /// <summary>A payout does not agree with the account books.</summary>
    CheckPayout,

    /// <summary>A person's account book cannot be read, so that a payout left the person out or could not compare it.</summary>
    MendAccountBook,
}
