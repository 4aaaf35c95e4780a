using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Allocating;

/// <summary>What of a person decides with whom he or she can take part.</summary>
/// <param name="Id">Who.</param>
/// <param name="Role">The role.</param>
/// <param name="Site">The site.</param>
/// <param name="Partner">Whom the person names.</param>
public sealed record DyadMember(ParticipantId Id, RoleId Role, SiteId Site, ParticipantId? Partner)
{
    public static DyadMember Of(Participation person) => new(person.Key.Participant, person.Role, person.Site, person.Partner);

    /// <summary>Why the two cannot be a dyad, with the remedy; nothing where they can. The same person twice is none.</summary>
    public Misfit? With(DyadMember other, StudyDefinition study) =>
        other.Id == Id ? new Misfit($"'{Id}' is the person's own id", "Give the participant id of the other one of the dyad.")
        : other.Site != Site ? new Misfit($"'{other.Id}' is of site '{other.Site}'", "Two people who take part together are of one site: correct the site or the partner.")
        : other.Role == Role && study.Roles.Count > 1
        ? new Misfit($"'{other.Id}' has the same role, '{Role}'", "Of two people who take part together each has another role: correct the role or the partner.")
        : null;

    /// <summary>As <see cref="With"/>, and whether the other one names this person.</summary>
    public Misfit? NamedBy(DyadMember other, StudyDefinition study) => With(other, study) ?? (other.Partner == Id
        ? null
        : new Misfit(
            other.Partner is { } third ? $"'{other.Id}' has '{third}' as partner" : $"'{other.Id}' has no partner",
            $"Two people who take part together name each other: correct the partner here or there. Whoever is enrolled gets another one by 'emapain record {study.Id} {other.Id} partner --partner {Id}'."));

    /// <param name="Problem">What is wrong; a clause without a full stop.</param>
    /// <param name="Remedy">What to do.</param>
    public sealed record Misfit(string Problem, string Remedy);
}
