using System.Net.Sockets;
using System.Text;

namespace Nazorg.Bot.Tests.Channel;

/// <summary>A request written byte by byte, for what a well-behaved client would not send: a body that goes on after it was refused.</summary>
internal static class RawRequest
{
    /// <summary>The status it is answered with, and how much of the body could be sent.</summary>
    public static async Task<(int Status, long Sent)> PostAsync(Uri address, string headers, IEnumerable<byte[]> body)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: {address.Authority}\r\n{headers}\r\n"));
        var answering = ReadStatusAsync(stream);
        var sent = 0L;
        try
        {
            foreach (var part in body)
            {
                if (answering.IsCompleted)
                    break;
                await stream.WriteAsync(part);
                sent += part.Length;
            }
        }
        catch (IOException)
        {
            // The bot has hung up: what it said before that counts.
        }

        return (await answering, sent);
    }

    private static async Task<int> ReadStatusAsync(NetworkStream stream)
    {
        var buffer = new byte[64];
        var read = await stream.ReadAtLeastAsync(buffer, 12, throwOnEndOfStream: false);
        return read < 12 ? 0 : int.Parse(Encoding.ASCII.GetString(buffer, 9, 3));
    }
}
