using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Staff;

/// <summary>A member of staff as the list shows one.</summary>
/// <param name="Id">Who.</param>
/// <param name="Role">As what.</param>
/// <param name="Address">Mail address.</param>
/// <param name="Phone">Where texts on call go.</param>
/// <param name="From">The first day of leave.</param>
/// <param name="Until">The last day of leave.</param>
/// <param name="IsAway">Whether that is today, at the site.</param>
public sealed record ListedMember(string Id, StaffRoleId Role, string Address, string? Phone, LocalDate? From, LocalDate? Until, bool IsAway)
{
    public static ListedMember Of(StaffMember member, LocalDate today) => new(
        member.Id, member.Role, member.Address, member.Phone?.Value, member.Leave?.From, member.Leave?.Until, member.Leave?.Covers(today) == true);
}
