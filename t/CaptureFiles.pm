# What tests know of the files of captures: how they are laid out and checked (core/segment.hpp), written down a second
# time, and where in a record its id, what it supersedes and its status are.
package CaptureFiles;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT = qw(segment_header owner_of framed records altered AT_ID AT_SUPERSEDES AT_STATUS RUNNING);

use constant { AT_ID => 8, AT_SUPERSEDES => 16, AT_STATUS => 244, RUNNING => 4 };
use constant { HEADER => 56, FRAME => 16, FRAME_MAGIC => 0x46417344 };

my @crc = map { my $crc = $_; $crc = $crc & 1 ? ($crc >> 1) ^ 0x82f63b78 : $crc >> 1 for 1 .. 8; $crc } 0 .. 255;

sub crc32c {
	my ($bytes, $before) = (@_, 0);
	my $crc = ~$before & 0xffffffff;
	$crc = ($crc >> 8) ^ $crc[ ($crc ^ $_) & 255 ] for unpack 'C*', $bytes;
	return ~$crc & 0xffffffff;
}

sub segment_header {
	my ($owner, $first_id) = @_;
	my $header = 'WkAdSeg1' . $owner . pack('qqL', $first_id, 0, 0);
	return $header . pack('L', crc32c($header));
}

# Of a file with a whole header.
sub owner_of { return substr($_[0], 8, 24) }

sub framed {
	my ($record, $owner) = @_;
	my $seed = crc32c($owner);
	my $head = pack('LLL', FRAME_MAGIC, length $record, crc32c($record, $seed));
	return $head . pack('L', crc32c($head, $seed)) . $record;
}

# The whole records in a file that are the owner's.
sub records {
	my ($bytes, $owner) = @_;
	my $seed = crc32c($owner);
	return if substr($bytes, 0, HEADER) eq segment_header(owner_of($bytes . "\0" x HEADER), unpack('q', substr($bytes . "\0" x HEADER, 32, 8)))
	  && owner_of($bytes) ne $owner;
	my @found;
	for (my $at = 0; $at + FRAME <= length $bytes; $at += 8) {
		my ($magic, $length, $record_crc, $head_crc) = unpack('LLLL', substr($bytes, $at, FRAME));
		next if $magic != FRAME_MAGIC || $head_crc != crc32c(substr($bytes, $at, FRAME - 4), $seed);
		next if $at + FRAME + $length > length $bytes;
		my $record = substr($bytes, $at + FRAME, $length);
		next if $record_crc != crc32c($record, $seed);
		push @found, $record;
		$at += FRAME + $length - 8;
	}
	return @found;
}

# A copy of a record with other numbers.
sub altered {
	my ($record, %new) = @_;
	substr($record, AT_ID, 8) = pack('q', $new{id});
	substr($record, AT_SUPERSEDES, 8) = pack('q', $new{supersedes} // 0);
	substr($record, AT_STATUS, 1) = chr($new{status} // 0);
	return $record;
}

1;
