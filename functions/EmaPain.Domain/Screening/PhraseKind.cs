namespace EmaPain.Domain.Screening;

/// <summary>What a phrase of the crisis lists does; see the head of Lists/english.txt.</summary>
internal enum PhraseKind
{
    /// <summary>Said of oneself, now: urgent.</summary>
    Statement,

    /// <summary>Urgent, unless told of a film, a training, another person.</summary>
    Mention,

    /// <summary>Urgent, unless with a laugh or for a trifle: <c>my wife will kill me if I forget the milk</c>.</summary>
    Banter,

    /// <summary>Urgent where the person speaks of a wish or plan of their own; else nothing by itself.</summary>
    Lethal,

    /// <summary>Violence done to the person who writes: urgent where the text names a person who may have done it; else for review.</summary>
    Abuse,

    /// <summary>Not to be here any more: urgent, unless the text tells of a journey or an errand.</summary>
    Absence,

    /// <summary>The same, less plainly: for review.</summary>
    Away,

    /// <summary>Urgent where the number is more than anybody takes at once.</summary>
    Dose,

    /// <summary>Means at hand, or a parting word: urgent, unless the text tells of an errand of the same id.</summary>
    Ready,

    /// <summary>Everyday business that explains what is ready: a refill, the hunting season, the end of the study. Nothing by itself.</summary>
    Errand,

    /// <summary>For a person to read on the same business day.</summary>
    Review,

    /// <summary>Hurt without meaning it, or afraid to die: what lies inside is for review.</summary>
    Accident,

    /// <summary>A figure of speech: what lies inside is not looked at.</summary>
    Harmless,
}
