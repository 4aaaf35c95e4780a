using EmaPain.Domain.Participations;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>What a decision has people thanked with.</summary>
internal static class SentThanks
{
    public static IEnumerable<Effect.SendText> Thanks(Decision decision) =>
        decision.Effects.OfType<Effect.SendText>().Where(text => text.Purpose == Purpose.Thanks);
}
