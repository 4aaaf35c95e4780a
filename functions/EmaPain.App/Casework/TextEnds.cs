using EmaPain.App.Ports;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Casework;

/// <summary>From which number to which phone a text goes: to the participant from the site's number, to staff from the site's number for staff.</summary>
public sealed class TextEnds(IContacts contacts, IStaffDirectory staff, IStudies studies)
{
    /// <summary>Nothing where a member of staff has no phone any more, or the site no number for staff.</summary>
    /// <exception cref="InvalidOperationException">A participant has no contact.</exception>
    public async Task<(PhoneNumber From, PhoneNumber To)?> OfAsync(Participation person, OutgoingText text, Writer? writer, CancellationToken cancel)
    {
        var site = studies.Of(person).SiteOf(person.Site);
        if (text.Staff is { } member)
        {
            var phone = (await staff.ListAsync(person.Study, person.Site, cancel)).FirstOrDefault(one => one.Id == member && one.Phone is not null)?.Phone;
            return PhoneNumber.Read(site.StaffNumber) is { } from && phone is { } to ? (from, to) : null;
        }

        var known = writer?.Phone ?? (await contacts.OfAsync(person.Key, cancel))?.Of(person).Phone
            ?? throw new InvalidOperationException($"Participation {person.Key} has no contact to send text {text.Id} to.");
        return (PhoneNumber.Read(site.SenderNumber)!.Value, known);
    }
}
