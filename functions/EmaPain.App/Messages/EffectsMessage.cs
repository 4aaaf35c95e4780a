using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Messages;

/// <summary>An input whose effects may not all be done; with news, one that another participation brought and that may not be decided.</summary>
/// <param name="Participation">Whose input.</param>
/// <param name="Input">Which one.</param>
/// <param name="Left">What may not be done.</param>
/// <param name="Letter">The text that is answered, if it is one; whoever is in no contact book can be answered by it alone.</param>
/// <param name="News">What a peer coach's participation tells a patient's, or back.</param>
/// <param name="Others">Inputs of a list that one message stands for; each is looked after by a message of its own.</param>
public sealed record EffectsMessage(
    ParticipationKey Participation, InputId Input, EffectsLeft Left = EffectsLeft.All, InboxKey? Letter = null,
    PeerNews? News = null, IReadOnlyList<EffectsMessage>? Others = null);
