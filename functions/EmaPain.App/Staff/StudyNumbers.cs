using EmaPain.App.Ports;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Staff;

/// <summary>Numbers that are a study's own: nobody takes part by them, and two of them that text each other do not stop.</summary>
public static class StudyNumbers
{
    public static bool Contains(StudyDefinition study, PhoneNumber phone) =>
        study.Sites.SelectMany(site => new[] { site.SenderNumber, site.StaffNumber, site.ContactPhone }).Any(own => PhoneNumber.Read(own) == phone);
}
