using System.Collections.Immutable;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>What a person's agreements allow.</summary>
public static class Permissions
{
    /// <summary>Whether nothing that the study requires is missing, and the texts are confirmed where that is asked.</summary>
    public static bool MayBeTexted(StudyDefinition study, Participation person) => Missing(study, person).IsEmpty && IsConfirmed(study, person);

    /// <summary>The agreements that are required and not in force: never given, revoked, or of a version that counts no more.</summary>
    public static ImmutableArray<ConsentDocument> Missing(StudyDefinition study, Participation person) =>
        [.. study.Consents.All().Where(document => !IsInForce(person, document))];

    /// <summary>Whether the person took back the consent to texts; then nothing is answered either, but a cry for help.</summary>
    public static bool IsTextingRevoked(Participation person) => person.ConsentTo(ConsentKind.Texting) is { RevokedAt: not null };

    /// <summary>Whether the person confirmed by text since the consent to texts began, or need not. A document that is signed anew asks for no second YES.</summary>
    public static bool IsConfirmed(StudyDefinition study, Participation person) =>
        study.Consents.Start == TextingStart.Consented || person.TextingConfirmedAt >= person.ConsentTo(ConsentKind.Texting)?.BegunAt;

    /// <summary>Whether the person asked for texts again, or agreed to them, only after an instant.</summary>
    public static bool HasKeptTextsBack(Participation person, Instant since) =>
        person.OptedInSince > since || person.TextingConfirmedAt > since || person.Consents.Any(consent => consent.GivenAt > since);

    /// <summary>The last agreement of a kind. A state from before kinds were kept has one to participation and texting.</summary>
    public static ConsentRecord? ConsentTo(this Participation person, ConsentKind kind) =>
        person.Consents.FirstOrDefault(consent => consent.Kind == kind)
        ?? (person is { Consents.IsEmpty: true, ConsentedAt: { } at } && (kind is ConsentKind.Participation or ConsentKind.Texting)
            ? new ConsentRecord(kind, "", at, "")
            : null);

    private static bool IsInForce(Participation person, ConsentDocument document) =>
        person.ConsentTo(document.Kind) is { RevokedAt: null } given && (document.Version is null || given.Document == document.Version);
}
