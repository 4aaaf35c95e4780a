using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Staff;

/// <summary>
/// Who may read what a participant wrote: whoever is on the site's staff list under the id that he or she signs in with. What people write may
/// tell the arm; where a study has arms, of coordinators only the unblinded read it. Whoever is called for alerts reads it: an alert would show
/// them the same text.
/// </summary>
public sealed class TextSight(IStaffDirectory directory, IStudies studies)
{
    /// <summary>The answer to somebody who may not read this person's texts; nothing where this person may.</summary>
    public async Task<StaffAnswer.Forbidden?> BarAsync(Participation person, StaffRequest request, CancellationToken cancel)
    {
        var roles = (await directory.ListAsync(person.Study, person.Site, cancel)).Where(member => member.Id == request.Actor).Select(member => member.Role).ToList();
        return roles.Count == 0
            ? new("not-on-the-list", $"Texts are read by those on the staff list of site '{person.Site}', each under the id that you sign in with; '{request.Actor}' is not on it.")
            : request.IsUnblinded || roles.Exists(role => role != TaskMailing.Coordinator) || studies.All.All(version => version.Id != person.Study || version.Arms.Count == 0)
            ? null
            : new("blinded", "What people write may tell the arm. Somebody whom alerts call, or with the role for unblinded staff (Trial.Unblinded), has to read it.");
    }
}
