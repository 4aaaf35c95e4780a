using NodaTime;

namespace EmaPain.Domain.AdverseEvents;

/// <summary>What staff say of an adverse event; what is not known yet is left out and said later.</summary>
/// <param name="Onset">The day on which it began.</param>
/// <param name="Severity">How intense.</param>
/// <param name="Seriousness">Whether it is serious; says how soon it has to be reported.</param>
/// <param name="Relatedness">How far it comes from taking part.</param>
/// <param name="Expectedness">Whether the protocol names it.</param>
public sealed record AdverseEventDetails(
    LocalDate? Onset = null, Severity? Severity = null, Seriousness? Seriousness = null, Relatedness? Relatedness = null, Expectedness? Expectedness = null)
{
    /// <summary>These, where something newer says nothing else.</summary>
    public AdverseEventDetails With(AdverseEventDetails newer) => new(
        newer.Onset ?? Onset, newer.Severity ?? Severity, newer.Seriousness ?? Seriousness, newer.Relatedness ?? Relatedness, newer.Expectedness ?? Expectedness);
}
