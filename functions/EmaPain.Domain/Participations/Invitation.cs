using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>An invitation to a linked survey.</summary>
/// <param name="Survey">The opaque id in its link.</param>
/// <param name="Text">The text.</param>
/// <param name="SentAt">The instant of the commit, until the outcome of the send refines it.</param>
/// <param name="Delivery">What is known of the text's way.</param>
public sealed record Invitation(SurveyId Survey, EffectId Text, Instant SentAt, Delivery Delivery);
