namespace EmaPain.App.Operation;

/// <summary>Why a cry for help might not reach anybody now.</summary>
/// <param name="Cause">Stable, in kebab case.</param>
/// <param name="News">What came to it last, in letters and digits; an operator is mailed once a day for each, so that what comes later the same day is told as well.</param>
/// <param name="Sentence">What is wrong and what to do; names nobody.</param>
public sealed record SafetyFault(string Cause, string News, string Sentence)
{
    /// <summary>What an operator is told of once a day.</summary>
    public string Occurrence => News.Length == 0 ? Cause : $"{Cause}-{News}";
}
